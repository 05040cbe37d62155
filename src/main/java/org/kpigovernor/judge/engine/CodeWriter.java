package org.kpigovernor.judge.engine;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.core.common.DefaultFactHandle;
import org.drools.mvel.ConditionEvaluator;
import org.kie.api.runtime.rule.FactHandle;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class of a {@link StraightCode}: a method a node, in which conditions and ends are constants. It is nobody's but its one
 * object's, and goes with it.
 */
final class CodeWriter {
    private static final String NAME = Type.getInternalName(CodeWriter.class) + "Wrote";
    private static final String OBJECT = Type.getInternalName(Object.class);
    private static final String METHOD =
            Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(Match.class), Type.getType(DefaultFactHandle.class));
    private static final String ASK = Type.getMethodDescriptor(
            Type.BOOLEAN_TYPE,
            Type.getType(FactHandle.class),
            Type.getType(ValueResolver.class),
            Type.getType(BaseTuple.class));
    private static final Handle DATA = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(MethodHandles.class),
            "classDataAt",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)Ljava/lang/Object;",
            false);
    private static final int MATCH = 0;
    private static final int FACT = 1;

    private final ClassWriter code = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
    private final List<Object> constants = new ArrayList<>();
    private final List<Node> steps = new ArrayList<>();
    private int methods;

    private CodeWriter() {}

    /** The code of all conditions below a node. */
    static StraightCode write(Node root) {
        var writer = new CodeWriter();
        writer.begin();
        writer.entry(writer.method(root));
        writer.code.visitEnd();
        return new StraightCode(writer.made(), writer.steps);
    }

    private void begin() {
        var way = new String[] {Type.getInternalName(StraightCode.Way.class)};
        code.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, OBJECT, way);
        var init = code.visitMethod(0, "<init>", "()V", null, null);
        init.visitCode();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        init.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        end(init);
    }

    private void entry(String root) {
        var pass = code.visitMethod(Opcodes.ACC_PUBLIC, "pass", METHOD, null, null);
        pass.visitCode();
        pass.visitVarInsn(Opcodes.ALOAD, 1 + MATCH);
        pass.visitVarInsn(Opcodes.ALOAD, 1 + FACT);
        pass.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, root, METHOD, false);
        end(pass);
    }

    /** Writes a node's method after those of the nodes below it. */
    private String method(Node node) {
        var below = node.others().stream().map(this::method).toList();
        var name = "node" + methods++;
        var method = code.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, name, METHOD, null, null);
        method.visitCode();
        for (var end : node.ends()) {
            method.visitVarInsn(Opcodes.ALOAD, MATCH);
            constant(method, end, End.class);
            call(method, Match.class, "meets", Type.VOID_TYPE, End.class);
        }
        for (var hashed : node.hashed()) {
            constant(method, hashed, Hashed.class);
            method.visitVarInsn(Opcodes.ALOAD, MATCH);
            call(method, Hashed.class, "pass", Type.VOID_TYPE, Match.class);
        }
        for (int i = 0; i < below.size(); i++) {
            goOn(method, node.others().get(i), below.get(i));
        }
        end(method);
        return name;
    }

    /** Where the node's condition holds, its method is called. */
    private void goOn(MethodVisitor method, Node node, String name) {
        var not = new Label();
        method.visitVarInsn(Opcodes.ALOAD, MATCH);
        method.visitLdcInsn(steps.size());
        call(method, Match.class, "step", Type.VOID_TYPE, Type.INT_TYPE);
        steps.add(node);
        ask(method, Objects.requireNonNull(node.condition()));
        method.visitJumpInsn(Opcodes.IFEQ, not);
        method.visitVarInsn(Opcodes.ALOAD, MATCH);
        method.visitVarInsn(Opcodes.ALOAD, FACT);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, name, METHOD, false);
        method.visitLabel(not);
    }

    /** A condition that nobody has asked yet has no class. */
    private void ask(MethodVisitor method, Condition condition) {
        var made = condition.made();
        if (made == null) {
            constant(method, condition, Condition.class);
            method.visitVarInsn(Opcodes.ALOAD, FACT);
            call(method, Condition.class, "holds", Type.BOOLEAN_TYPE, DefaultFactHandle.class);
            return;
        }
        constant(method, made, ConditionEvaluator.class);
        method.visitVarInsn(Opcodes.ALOAD, FACT);
        constant(method, condition.resolver(), ValueResolver.class);
        method.visitInsn(Opcodes.ACONST_NULL);
        method.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, Type.getInternalName(ConditionEvaluator.class), "evaluate", ASK, true);
    }

    private void constant(MethodVisitor method, Object value, Class<?> type) {
        method.visitLdcInsn(new ConstantDynamic("_", Type.getDescriptor(type), DATA, constants.size()));
        constants.add(value);
    }

    private static void call(MethodVisitor method, Class<?> of, String name, Type gives, Class<?> takes) {
        call(method, of, name, gives, Type.getType(takes));
    }

    private static void call(MethodVisitor method, Class<?> of, String name, Type gives, Type takes) {
        method.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, Type.getInternalName(of), name, Type.getMethodDescriptor(gives, takes), false);
    }

    private static void end(MethodVisitor method) {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private StraightCode.Way made() {
        try {
            var lookup = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(code.toByteArray(), List.copyOf(constants), true);
            return (StraightCode.Way)
                    lookup.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what is written above is a class", e);
        }
    }
}
