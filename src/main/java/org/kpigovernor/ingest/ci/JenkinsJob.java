package org.kpigovernor.ingest.ci;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Projects;

/**
 * A Jenkins job. The plugin names only its last part, which for a job with many branches is the branch, so that its
 * path is taken from its address.
 *
 * @param path with its folders, such as {@code shop/web/main}
 * @param branch what it built, null if it isn't told
 * @param repository the path of what it checked out, such as {@code acme/web}, null likewise
 */
record JenkinsJob(
        String name,
        String path,
        @Nullable String branch,
        @Nullable String commit,
        @Nullable String repository) {

    static JenkinsJob of(Json body, Json build) {
        String name = body.text("name");
        Json scm = build.objectOrNull("scm");
        String branch = scm == null ? null : scm.textOrNull("branch");
        return new JenkinsJob(
                name,
                path(body.textOrNull("url"), name),
                branch(branch),
                scm == null ? null : scm.textOrNull("commit"),
                scm == null ? null : Projects.repository(scm.textOrNull("url")));
    }

    /**
     * The job of a build that was read from Jenkins.
     *
     * @param fullName such as {@code shop/web/main}, where a branch's slashes are escaped
     */
    static JenkinsJob read(String fullName, Json build) {
        String path =
                Arrays.stream(fullName.split("/", -1)).map(JenkinsJob::decoded).collect(Collectors.joining("/"));
        Checkout checkout = JenkinsBuild.checkout(path, build);
        String name = decoded(fullName.substring(fullName.lastIndexOf('/') + 1));
        return new JenkinsJob(name, path, checkout.branch(), checkout.commit(), checkout.repository());
    }

    /** The branch without the remote that it is of. */
    static @Nullable String branch(@Nullable String ref) {
        return ref == null ? null : ref.replaceFirst("^(refs/(heads|remotes)/)?(origin/)?", "");
    }

    Checkout checkout() {
        return new Checkout(branch, commit, repository, buildsDefaultBranch());
    }

    /** The job without the branch that it is for, where it is for one of many. */
    String project() {
        String last = "/" + branch;
        return path.endsWith(last) ? path.substring(0, path.length() - last.length()) : path;
    }

    /** A job that tells no branch builds one line of code only, which counts as the default. */
    private boolean buildsDefaultBranch() {
        return branch == null || DefaultBranch.is(branch, null);
    }

    /** Addresses are {@code job/shop/job/web/job/main/}; a branch's slashes are escaped twice there. */
    private static String path(@Nullable String url, String name) {
        if (url == null || !url.startsWith("job/")) {
            return name;
        }
        return Arrays.stream(url.substring("job/".length()).split("/job/", -1))
                .map(part -> decoded(decoded(part.replaceFirst("/$", ""))))
                .collect(Collectors.joining("/"));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
