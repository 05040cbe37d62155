package org.kpigovernor.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kpigovernor.ingest.Delivery;

/** A row of the table {@code inbox}. */
record DeliveryRow(long seq, Delivery delivery) {
    static final String COLUMNS = "i.seq, i.source, i.id, i.headers, i.body, i.packed, i.received_at";
    static final String INSERT = "insert into inbox (seq, id, source, headers, body, packed, received_at)"
            + " values (:seq, :id, :source, :headers, :body, :packed, :receivedAt)";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    void addTo(PreparedBatch batch, PackedBody body) {
        var key = DeliveryKey.of(delivery);
        batch.bind("seq", seq)
                .bind("id", key.id())
                .bind("source", key.source())
                .bind("headers", write(delivery.headers()))
                .bind("body", body.bytes())
                .bind("packed", body.packed())
                .bind("receivedAt", delivery.receivedAt().atOffset(ZoneOffset.UTC))
                .add();
    }

    static DeliveryRow read(ResultSet row) throws SQLException {
        var body = new PackedBody(row.getBytes("body"), row.getBoolean("packed"));
        var receivedAt = row.getObject("received_at", OffsetDateTime.class).toInstant();
        var headers = read(row.getString("headers"));
        return new DeliveryRow(
                row.getLong("seq"),
                new Delivery(row.getString("source"), row.getString("id"), headers, body.unpack(), receivedAt));
    }

    static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> read(String headers) {
        try {
            return JSON.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
