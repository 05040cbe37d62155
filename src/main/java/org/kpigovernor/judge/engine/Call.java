package org.kpigovernor.judge.engine;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentence of the vocabulary that a rule says when it fires, such as {@code verdicts.act($series, "…")}. */
final class Call {
    private static final MethodType SHAPE = MethodType.methodType(void.class, Object.class, Object[].class);

    /** Such a class stays for as long as the program, so there is one a verb, however often books are compiled. */
    private static final Map<Method, OfOne> MADE = new ConcurrentHashMap<>();

    private final Function<Engine.Said, Object> word;
    private final MethodHandle verb;
    private final @Nullable OfOne ofOne;
    private final Argument[] arguments;

    /** A verb that takes a fact and a text, as nearly all do: as a class of its own it is called several times faster than as a handle. */
    private interface OfOne {
        void say(Object word, Object fact, Object text);
    }

    /**
     * One argument.
     *
     * @param text a name that {@code when} gives, or a text
     */
    record Argument(boolean isName, String text) {}

    Call(String word, Method verb, List<Argument> arguments) {
        this.word = Engine.Said.word(word);
        this.verb = handle(verb, arguments.size());
        this.arguments = arguments.toArray(Argument[]::new);
        this.ofOne = isOfOne(arguments) ? MADE.computeIfAbsent(verb, Call::ofOne) : null;
    }

    private static boolean isOfOne(List<Argument> arguments) {
        return arguments.size() == 2 && arguments.get(0).isName && !arguments.get(1).isName;
    }

    private static OfOne ofOne(Method verb) {
        try {
            var lookup = MethodHandles.lookup();
            var handle = lookup.unreflect(verb);
            var made = LambdaMetafactory.metafactory(
                    lookup,
                    "say",
                    MethodType.methodType(OfOne.class),
                    MethodType.genericMethodType(3).changeReturnType(void.class),
                    handle,
                    handle.type());
            return (OfOne) made.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("the vocabulary is public", e);
        }
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
        if (ofOne != null) {
            ofOne.say(word.apply(said), fact, arguments[1].text);
            return;
        }
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
            verb.invokeExact(word.apply(said), values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the vocabulary declares no exceptions", e);
        }
    }
}
