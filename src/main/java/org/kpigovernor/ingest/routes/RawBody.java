package org.kpigovernor.ingest.routes;

/** What becomes of a request's body: its bytes as they came, or why they weren't taken. */
sealed interface RawBody {
    /** The whole body. */
    @SuppressWarnings("ArrayRecordComponent") // raw bytes, compared by nobody
    record Bytes(byte[] bytes) implements RawBody {}

    /** It is larger than {@code most} bytes. */
    record TooLarge(long most) implements RawBody {}

    /** Bodies that came before it fill the memory that there is for them. */
    record NoRoom() implements RawBody {}
}
