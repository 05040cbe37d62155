package org.kpigovernor.config;

import java.io.StringReader;
import java.util.Optional;
import org.kpigovernor.catalogue.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Composes YAML to nodes, which keep their lines, instead of binding it to objects, which don't. */
final class YamlText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private YamlText() {}

    /** The root, or empty when there is nothing or nothing that can be read; what is broken is put down in the document. */
    static Optional<Node> compose(Document document, String text) {
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try {
            return Optional.ofNullable(
                    new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(plain)));
        } catch (MarkedYAMLException broken) {
            document.wrong(broken.getProblemMark(), "isn't valid YAML: " + broken.getProblem(), hint(broken));
        } catch (ReaderException strange) {
            unreadable(document, plain, strange);
        } catch (YAMLException broken) {
            document.wrong(null, "isn't valid YAML: " + broken.getMessage(), "");
        }
        return Optional.empty();
    }

    private static String hint(MarkedYAMLException broken) {
        return String.valueOf(broken.getProblem()).contains("TAB")
                ? "indent with spaces, not with tabs"
                : "look at the indentation, quotes, brackets and colons here and in the line before";
    }

    private static void unreadable(Document document, String text, ReaderException strange) {
        var line = text.codePoints()
                .limit(strange.getPosition())
                .filter(character -> character == '\n')
                .count();
        document.problems()
                .add(new Problem(
                        document.file(),
                        (int) line + 1,
                        0,
                        "holds a character that YAML doesn't allow: U+%04X".formatted(strange.getCodePoint()),
                        "delete it, or save the file as UTF-8"));
    }
}
