package org.kpigovernor.judge.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sentence of the vocabulary that a rule says when it fires, such as {@code verdicts.act($series, "…")}. */
final class Call {
    private static final MethodType SHAPE = MethodType.methodType(void.class, Object.class, Object[].class);

    private final String word;
    private final MethodHandle verb;
    private final Argument[] arguments;

    /**
     * One argument.
     *
     * @param text a name that {@code when} gives, or a text
     */
    record Argument(boolean isName, String text) {}

    Call(String word, Method verb, List<Argument> arguments) {
        this.word = word;
        this.verb = handle(verb, arguments.size());
        this.arguments = arguments.toArray(Argument[]::new);
    }

    private static MethodHandle handle(Method verb, int arguments) {
        try {
            return MethodHandles.lookup()
                    .unreflect(verb)
                    .asSpreader(Object[].class, arguments)
                    .asType(SHAPE);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the vocabulary is public", e);
        }
    }

    /** Says it of the only fact that the rule looks at. */
    void say(Engine.Said said, Object fact) {
        var values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            var argument = arguments[i];
            values[i] = argument.isName ? fact : argument.text;
        }
        say(said, values);
    }

    /** Says it of the facts that have these names. */
    void say(Engine.Said said, Function<String, Object> facts) {
        say(
                said,
                Stream.of(arguments)
                        .map(argument -> argument.isName ? facts.apply(argument.text) : argument.text)
                        .toArray());
    }

    private void say(Engine.Said said, Object[] values) {
        try {
            verb.invokeExact(said.word(word), values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the vocabulary declares no exceptions", e);
        }
    }
}
