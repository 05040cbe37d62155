package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Repository REPOSITORY = new Repository("github", Bench.API);
    private final InMemory kept = new InMemory();

    @Test
    void pushesInAnyOrderJoinToOneChain() {
        var pushes = IntStream.range(0, 50).mapToObj(i -> push(i, i + 1, i)).collect(Collectors.toList());
        Collections.shuffle(pushes, new Random(7));
        for (var push : pushes) {
            assertThat(new Chain(kept, REPOSITORY).extend(List.of(push))).isTrue();
        }
        assertThat(kept.segments()).containsExactly(names(IntStream.rangeClosed(0, 50)));
    }

    @Test
    void manyPushesAtOnceJoinWithWhatIsKept() {
        new Chain(kept, REPOSITORY).extend(List.of(push(3, 4, 3), push(0, 1, 0), push(1, 2, 1)));
        assertThat(kept.segments()).containsExactlyInAnyOrder(names(IntStream.of(0, 1, 2)), names(IntStream.of(3, 4)));
        var chain = new Chain(kept, REPOSITORY);
        assertThat(chain.extend(List.of(push(2, 3, 2), push(4, 5, 4)))).isTrue();
        assertThat(kept.segments()).containsExactly(names(IntStream.rangeClosed(0, 5)));
        assertThat(chain.moved()).contains("c03", "c04", "c05").doesNotContain("c00");
    }

    @Test
    void aForcedPushJoinsNothing() {
        new Chain(kept, REPOSITORY).extend(List.of(push(0, 1, 0), forced(1, 2), push(2, 3, 2)));
        assertThat(kept.segments()).containsExactlyInAnyOrder(names(IntStream.of(0, 1)), names(IntStream.of(2, 3)));
    }

    @Test
    void contradictionsGiveTheSameChainInAnyOrder() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            var pushes = new ArrayList<BranchPush>();
            for (int i = 0; i < 14; i++) {
                pushes.add(push(random.nextInt(10), random.nextInt(10), random.nextInt(5)));
            }
            var anew = new InMemory();
            new Chain(anew, REPOSITORY).rebuild(pushes);
            assertThat(oneByOne(pushes, random).segments()).isEqualTo(anew.segments());
        }
    }

    private static InMemory oneByOne(List<BranchPush> pushes, Random random) {
        var nodes = new InMemory();
        var known = new ArrayList<BranchPush>();
        Collections.shuffle(pushes, random);
        for (var push : pushes) {
            known.add(push);
            if (!new Chain(nodes, REPOSITORY).extend(List.of(push))) {
                new Chain(nodes, REPOSITORY).rebuild(known);
            }
        }
        return nodes;
    }

    private static String names(IntStream numbers) {
        return numbers.mapToObj(ChainTest::name).collect(Collectors.joining(" "));
    }

    private static String name(int number) {
        return "c%02d".formatted(number);
    }

    private static BranchPush push(int before, int after, int second) {
        return push(name(before), name(after), false, second);
    }

    private static BranchPush forced(int before, int after) {
        return push(name(before), name(after), true, 0);
    }

    private static BranchPush push(@Nullable String before, String after, boolean forced, int second) {
        return new BranchPush(
                before + after + second,
                "github",
                Bench.API,
                "main",
                true,
                before,
                after,
                forced,
                Instant.ofEpochSecond(second),
                null,
                false);
    }

    /** The chain's nodes in memory, since its algorithm is what is tested here. */
    private static final class InMemory implements ChainNodes {
        private final Map<String, ChainNode> nodes = new HashMap<>();

        @Override
        public Map<String, Set<Repository>> repositoriesOf(Collection<String> shas) {
            throw new UnsupportedOperationException("A chain knows one repository");
        }

        @Override
        public List<ChainNode> find(Repository repository, Collection<String> shas) {
            return nodes.values().stream()
                    .filter(node -> shas.contains(node.sha()))
                    .toList();
        }

        @Override
        public List<ChainNode> segment(Repository repository, String segment) {
            return nodes.values().stream()
                    .filter(node -> node.segment().equals(segment))
                    .toList();
        }

        @Override
        public long size(Repository repository, String segment) {
            return segment(repository, segment).size();
        }

        @Override
        public void put(Repository repository, Collection<ChainNode> changed) {
            changed.forEach(node -> nodes.put(node.sha(), node));
        }

        @Override
        public void clear(Repository repository) {
            nodes.clear();
        }

        /** Each segment's commits in order, the segments in the order of their first ones. */
        List<String> segments() {
            var segments = new TreeMap<String, List<ChainNode>>(
                    nodes.values().stream().collect(Collectors.groupingBy(ChainNode::segment)));
            return segments.values().stream()
                    .map(segment -> segment.stream()
                            .sorted((one, other) -> Long.compare(one.position(), other.position()))
                            .map(ChainNode::sha)
                            .collect(Collectors.joining(" ")))
                    .sorted()
                    .toList();
        }
    }
}
