package org.kpigovernor.ingest.gitlab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.ingest.Json;

/** The lists of a project that are sorted by the time of the last change, and what is asked for about each of their records. */
enum GitLabList {
    MERGE_REQUESTS(GitLabDialect.MERGE_REQUESTS, "/merge_requests?scope=all&state=all", true) {
        /** The commits only of merged ones, as they change before. */
        @Override
        List<Detail> details(Json request) {
            String path = "/merge_requests/" + request.whole("iid");
            List<Detail> details = new ArrayList<>();
            details.add(new Detail(
                    GitLabDialect.NOTES,
                    request.whole("iid"),
                    path + "/notes?order_by=created_at&sort=asc&per_page=100",
                    ""));
            if (request.has("merged_at")) {
                details.add(new Detail(
                        GitLabDialect.COMMITS,
                        request.whole("iid"),
                        path + "/commits?per_page=100",
                        request.text("merged_at")));
            }
            return details;
        }
    },
    /** The list tells no times of pipelines, so that each is asked for that has ended. */
    PIPELINES(GitLabDialect.PIPELINES, "/pipelines?", false) {
        @Override
        List<Detail> details(Json pipeline) {
            return Pipelines.hasEnded(pipeline.text("status"))
                    ? List.of(new Detail(
                            GitLabDialect.PIPELINES, pipeline.whole("id"), "/pipelines/" + pipeline.whole("id"), ""))
                    : List.of();
        }
    },
    DEPLOYMENTS(GitLabDialect.DEPLOYMENTS, "/deployments?", true) {
        @Override
        List<Detail> details(Json deployment) {
            return List.of();
        }
    };

    private static final String ORDER = "&order_by=updated_at&sort=asc";

    private final String kind;
    private final String path;
    private final boolean whole;

    /** @param whole whether its records say all, so that they are deliveries themselves */
    GitLabList(String kind, String path, boolean whole) {
        this.kind = kind;
        this.path = path;
        this.whole = whole;
    }

    abstract List<Detail> details(Json record);

    String kind() {
        return kind;
    }

    /** Below the project. */
    String path() {
        return (path + ORDER).replace("?&", "?");
    }

    boolean isWhole() {
        return whole;
    }

    /**
     * A further thing to ask for.
     *
     * @param kind of the records that it gives
     * @param number of what it is about
     * @param path below the project
     * @param mergedAt when the merge request was merged, empty if it wasn't
     */
    record Detail(String kind, long number, String path, String mergedAt) {
        private static final String BETWEEN = "\t";

        String text() {
            return String.join(BETWEEN, kind, Long.toString(number), path, mergedAt);
        }

        static Detail of(String text) {
            String[] parts = text.split(BETWEEN, -1);
            return new Detail(parts[0], Long.parseLong(parts[1]), parts[2], parts[3]);
        }

        static List<Detail> all(String text) {
            return Stream.of(text.split("\n"))
                    .filter(line -> !line.isEmpty())
                    .map(Detail::of)
                    .toList();
        }
    }
}
