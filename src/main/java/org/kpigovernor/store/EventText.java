package org.kpigovernor.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.events.Review;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;

/** Events as texts: the same event gives the same text, always. */
final class EventText {
    private static final Map<String, Class<? extends Event>> KINDS = Stream.of(
                    Build.class,
                    Deployment.class,
                    Incident.class,
                    Measurement.class,
                    PullRequest.class,
                    RequestCommit.class,
                    Review.class,
                    Sprint.class,
                    WorkItem.class)
            .collect(Collectors.toMap(Class::getSimpleName, kind -> kind));

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new InOrder()).addSerializer(new ToTheMicrosecond()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventText() {}

    static String kindOf(Event event) {
        return event.getClass().getSimpleName();
    }

    static String write(Event event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Can't be written: " + event, e);
        }
    }

    static Event read(String kind, String text) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("Unknown kind of event: " + kind);
        }
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Can't be read as " + kind + ": " + text, e);
        }
    }

    /** As exact as the database keeps moments, so that one read back is the same. */
    private static final class ToTheMicrosecond extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        ToTheMicrosecond() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(moment.truncatedTo(ChronoUnit.MICROS).toString());
        }
    }

    /** Sets have no order of their own, so they are written in that of their names. */
    @SuppressWarnings("rawtypes") // Jackson knows sets only so
    private static final class InOrder extends StdSerializer<Set> {
        private static final long serialVersionUID = 1L;

        InOrder() {
            super(Set.class);
        }

        @Override
        public void serialize(Set names, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (var name : new TreeSet<Object>((Set<?>) names)) {
                out.writeString(name.toString());
            }
            out.writeEndArray();
        }
    }
}
