package org.kpigovernor.config;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes values of the environment look like values of a file. */
final class Variables {
    private Variables() {}

    static Value value(Document document, String variable, String text) {
        return new Value(document, variable, new ScalarNode(Tag.STR, text, null, null, ScalarStyle.PLAIN));
    }
}
