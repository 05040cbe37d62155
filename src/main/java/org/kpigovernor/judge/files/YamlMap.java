package org.kpigovernor.judge.files;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Spelling;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file that knows its lines; what isn't of the expected kind becomes a problem there. */
public final class YamlMap {
    private final RuleFile file;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Problems problems;

    YamlMap(RuleFile file, @Nullable Node node, Problems problems) {
        this.file = file;
        this.line = node == null ? 0 : line(node);
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> entries.put(scalar(entry.getKeyNode()), entry.getValueNode()));
        } else if (node != null) {
            problem(node, "this should be a list of `name: value`", "");
        }
    }

    public int line() {
        return line;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    /** The text of a value, null when the key is missing or says {@code null}. */
    public @Nullable String text(String key) {
        var node = entries.get(key);
        return node == null || node.getTag().equals(Tag.NULL) ? null : scalar(node);
    }

    public String text(String key, String otherwise) {
        var text = text(key);
        return text == null ? otherwise : text;
    }

    public double number(String key, double otherwise) {
        var text = text(key);
        try {
            return text == null ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            problem(entries.get(key), "`" + text + "` is not a number", "");
            return otherwise;
        }
    }

    public boolean flag(String key, boolean otherwise) {
        var text = text(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            problem(entries.get(key), "`" + text + "` is neither true nor false", "");
        }
        return text == null ? otherwise : text.equals("true");
    }

    public List<Double> numbers(String key) {
        var numbers = new ArrayList<Double>();
        for (var node : nodes(key)) {
            try {
                numbers.add(Double.valueOf(scalar(node)));
            } catch (NumberFormatException e) {
                problem(node, "`" + scalar(node) + "` is not a number", "");
            }
        }
        return numbers;
    }

    /** A day such as {@code 2026-12-31}. */
    public @Nullable LocalDate day(String key) {
        var text = text(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(entries.get(key), "`" + text + "` is not a day", "write it as 2026-12-31");
            return null;
        }
    }

    /** One of a closed set of words. */
    public <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
        var text = text(key);
        var known = Arrays.stream(words.getEnumConstants()).collect(Collectors.toMap(Spelling::of, word -> word));
        if (text != null && !known.containsKey(text)) {
            problem(entries.get(key), "`" + text + "` isn't a known " + key, Nearest.hint(text, known.keySet()));
        }
        return text == null ? otherwise : known.getOrDefault(text, otherwise);
    }

    public List<String> list(String key) {
        return nodes(key).stream().map(this::scalar).toList();
    }

    public YamlMap map(String key) {
        return new YamlMap(file, entries.get(key), problems);
    }

    public List<YamlMap> maps(String key) {
        return nodes(key).stream()
                .map(node -> new YamlMap(file, node, problems))
                .toList();
    }

    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        entries.forEach((key, node) -> texts.put(key, scalar(node)));
        return texts;
    }

    /** Tells each key that isn't known. */
    public void only(Set<String> known) {
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                problem(node, "unknown word `" + key + "`", Nearest.hint(key, known));
            }
        });
    }

    private List<Node> nodes(String key) {
        var node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        problem(node, "`" + key + "` should be a list", "write it with hyphens or in square brackets");
        return List.of();
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(node, "a single value is expected here", "");
        return "";
    }

    private void problem(@Nullable Node node, String what, String hint) {
        int at = node == null ? line : line(node);
        problems.add(file.shown(), at, node == null ? 0 : node.getStartMark().getColumn() + 1, what, hint);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
