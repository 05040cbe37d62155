package org.kpigovernor.ingest.routes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Api;
import org.kpigovernor.ingest.poll.Ask;

/** Asks other databases through the route {@code direct:sql-ask}, and everything else over HTTP. */
public final class SqlApi implements Api {
    /** The source that it answers for. */
    public static final String SOURCE = "sql";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERY = "CamelSqlQuery";

    private final CamelApi others;
    private final Databases databases;

    public SqlApi(CamelApi others, Databases databases) {
        this.others = others;
        this.databases = databases;
    }

    /** What the routes need to ask. */
    Map<String, Object> beans() {
        var beans = new HashMap<String, Object>();
        beans.put(CamelApi.BEAN, others);
        beans.put(SqlRows.BEAN, new SqlRows(databases.rows()));
        databases.sources().forEach((name, source) -> beans.put(Databases.bean(name), source));
        return beans;
    }

    @Override
    public Answer ask(String source, Ask ask) throws NoAnswer {
        return source.equals(SOURCE) ? ask(ask) : others.ask(source, ask);
    }

    private Answer ask(Ask ask) throws NoAnswer {
        var name = ask.path().substring(1);
        if (!databases.sources().containsKey(name)) {
            return failed(
                    new Databases.Failure("has no driver: put its jar into the folder lib, and start again", false),
                    name);
        }
        var body = Json.parse(ask.body().getBytes(StandardCharsets.UTF_8));
        var reply = others.through(SOURCE, exchange -> fill(exchange, name, body));
        return reply.getException() == null
                ? rows(reply.getMessage().getBody(List.class))
                : failed(databases.failure(reply.getException()), name);
    }

    /** The query marks its bounds as {@code :#from}, which the component knows as {@code :?from}: so it may have other {@code #}. */
    private static void fill(Exchange exchange, String name, Json body) {
        var message = exchange.getMessage();
        message.setHeader("database", Databases.bean(name));
        message.setHeader("rows", body.whole("rows"));
        message.setHeader("seconds", body.whole("seconds"));
        message.setHeader(
                QUERY, String.valueOf(body.toNode().path("query").textValue()).replaceAll(":#(from|to)\\b", ":?$1"));
        message.setBody(Map.of("from", bound(body.time("from")), "to", bound(body.time("to"))));
    }

    private static Object bound(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Answer rows(@Nullable List<?> rows) {
        var body = JSON.createObjectNode();
        body.set("rows", JSON.valueToTree(rows == null ? List.of() : rows));
        return answer(200, body);
    }

    private static Answer failed(Databases.Failure failure, String name) throws NoAnswer {
        if (failure.passes()) {
            throw NoAnswer.ofOne("can't read from " + name + ": it " + failure.what());
        }
        return answer(400, JSON.createObjectNode().put("error", name + " " + failure.what()));
    }

    private static Answer answer(int status, ObjectNode body) {
        return new Answer(status, Map.of(), body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
