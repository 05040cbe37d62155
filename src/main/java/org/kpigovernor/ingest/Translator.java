package org.kpigovernor.ingest;

/** Translates one source's deliveries. Pure: the same delivery gives the same translation, and nothing is thrown. */
public interface Translator {
    /** The source that it is for. */
    String source();

    Translation translate(Delivery delivery);

    /**
     * What the delivery is about, such as a pull request or an incident: deliveries of one subject are translated in
     * the order in which they came.
     */
    String subject(Delivery delivery);

    /** The delivery's id: the source's own if it sends one, else one derived from its content. */
    String deliveryId(java.util.Map<String, String> headers, byte[] body);
}
