package org.kpigovernor.ingest.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/** A CircleCI project, which goes by several names. */
record CircleCiProject(Json project) {
    /** Webhooks write the host's name in full, the API does not. */
    private static final Map<String, String> HOSTS = Map.of("gh", "github", "bb", "bitbucket");

    /**
     * The slug with the host in full ({@code github/acme/web}) and short ({@code gh/acme/web}), the repository in it, and the project's
     * name; slugs of newer projects are opaque, so there the name comes first.
     */
    String[] names(@Nullable String repository) {
        String slug = project.textOrNull("slug");
        String name = project.textOrNull("name");
        List<@Nullable String> names = new ArrayList<>();
        if (slug == null || slug.startsWith("circleci/")) {
            names.add(name);
            names.add(slug);
            names.add(repository);
        } else {
            String path = slug.substring(slug.indexOf('/') + 1);
            String host = slug.substring(0, slug.length() - path.length()).replace("/", "");
            names.addAll(hosts(host).stream().map(one -> one + "/" + path).toList());
            names.add(path);
            names.add(name);
        }
        return names.toArray(String[]::new);
    }

    /** The host's names, in full first. */
    private static List<String> hosts(String host) {
        return HOSTS.entrySet().stream()
                .filter(names -> names.getKey().equals(host) || names.getValue().equals(host))
                .findFirst()
                .map(names -> List.of(names.getValue(), names.getKey()))
                .orElse(List.of(host));
    }

    /** Told by the API only. */
    @Nullable
    String defaultBranch() {
        Json vcs = project.objectOrNull("vcs_info");
        return vcs == null ? null : vcs.textOrNull("default_branch");
    }
}
