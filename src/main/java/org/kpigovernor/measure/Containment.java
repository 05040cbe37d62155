package org.kpigovernor.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which deployments of a repository contain which pull requests: by the chain where both commits lie on it and are connected, else those
 * created at or after the merge.
 */
final class Containment {
    private final MeasureStore store;
    private final Repository repository;

    Containment(MeasureStore store, Repository repository) {
        this.store = store;
        this.repository = repository;
    }

    /** Deployments by the repositories of whose pull requests each may contain some. */
    static Map<Repository, List<FinishedDeployment>> byRepository(
            MeasureStore store, Collection<FinishedDeployment> deployments) {
        var commits = deployments.stream()
                .filter(FinishedDeployment::byBuilder)
                .flatMap(one -> Stream.ofNullable(one.commit()))
                .collect(Collectors.toSet());
        var holding = store.chain().repositoriesOf(commits);
        var all = new HashMap<Repository, List<FinishedDeployment>>();
        for (var deployment : deployments) {
            var repositories = new HashSet<>(deployment.repositories());
            repositories.addAll(
                    deployment.byBuilder() ? holding.getOrDefault(deployment.commit(), Set.of()) : Set.of());
            repositories.forEach(
                    one -> all.computeIfAbsent(one, none -> new ArrayList<>()).add(deployment));
        }
        return all;
    }

    /** The requests, merged to the default branch of this repository, with the deployments that contain them first. */
    List<MergedRequest> link(Collection<MergedRequest> requests) {
        var places = places(requests.stream().map(MergedRequest::mergeCommit));
        var deployments = candidates(requests, places.values());
        places.putAll(places(deployments.stream().map(FinishedDeployment::commit)));
        return requests.stream()
                .map(request -> firsts(request, containing(request, deployments, places)))
                .toList();
    }

    private Map<String, ChainNode> places(Stream<@Nullable String> commits) {
        var shas = commits.flatMap(Stream::ofNullable).collect(Collectors.toSet());
        return store.chain().find(repository, shas).stream()
                .collect(Collectors.toMap(ChainNode::sha, Function.identity()));
    }

    /** Every deployment that can contain one of the requests, by finish. */
    private List<FinishedDeployment> candidates(Collection<MergedRequest> requests, Collection<ChainNode> places) {
        var earliest = requests.stream().map(MergedRequest::mergedAt).min(Comparable::compareTo);
        var candidates = new HashSet<FinishedDeployment>();
        earliest.ifPresent(merged -> candidates.addAll(store.deployments().createdSince(repository, merged)));
        places.stream()
                .collect(Collectors.toMap(ChainNode::segment, ChainNode::position, Math::min))
                .forEach((segment, position) ->
                        candidates.addAll(store.deployments().inSegment(repository, segment, position)));
        return candidates.stream().sorted(FinishedDeployment.BY_FINISH).toList();
    }

    /** By finish. */
    private static Supplier<Stream<FinishedDeployment>> containing(
            MergedRequest request, List<FinishedDeployment> deployments, Map<String, ChainNode> places) {
        var merge = place(request.mergeCommit(), places);
        return () -> deployments.stream()
                .filter(deployment -> contains(deployment, place(deployment.commit(), places), request, merge));
    }

    private static boolean contains(
            FinishedDeployment deployment,
            @Nullable ChainNode deployed,
            MergedRequest request,
            @Nullable ChainNode merge) {
        return deployed != null && merge != null && deployed.segment().equals(merge.segment())
                ? deployed.position() >= merge.position()
                : !deployment.createdAt().isBefore(request.mergedAt());
    }

    private static @Nullable ChainNode place(@Nullable String commit, Map<String, ChainNode> places) {
        return commit == null ? null : places.get(commit);
    }

    private static MergedRequest firsts(MergedRequest request, Supplier<Stream<FinishedDeployment>> containing) {
        var finished = containing.get().findFirst();
        var succeeded = containing.get().filter(FinishedDeployment::succeeded).findFirst();
        return request.linkedTo(finished.orElse(null), succeeded.orElse(null));
    }

    /** Links the requests of all repositories; those that weren't merged to the default branch have no links. */
    static List<MergedRequest> linkAll(MeasureStore store, Collection<MergedRequest> requests) {
        return requests.stream()
                .collect(Collectors.groupingBy(
                        request -> new Repository(request.source(), request.repository()), Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(of -> new Containment(store, of.getKey()).linkSome(of.getValue()).stream())
                .toList();
    }

    private List<MergedRequest> linkSome(List<MergedRequest> requests) {
        var byTarget = requests.stream().collect(Collectors.partitioningBy(MergedRequest::toDefaultBranch));
        var linked = link(Objects.requireNonNull(byTarget.get(true)));
        var others = Objects.requireNonNull(byTarget.get(false)).stream()
                .map(request -> request.linkedTo(null, null))
                .toList();
        return Stream.concat(linked.stream(), others.stream()).toList();
    }
}
