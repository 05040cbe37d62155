package org.kpigovernor.judge.engine;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Rules that Drools has compiled. Nothing else knows of them, neither a repository nor a container, so that all classes that were made of
 * them go when this goes.
 */
final class Compiled {
    private final KieBase base;

    /** What Drools complains of. */
    record Complaint(String path, int line, String text) {}

    private Compiled(KieBase base) {
        this.base = base;
    }

    /** Compiles all sources at once; what Drools complains of is added to the list. */
    static Compiled of(Collection<Source> sources, List<Complaint> complaints) {
        var builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(RuleClasses.SHARED));
        var batch = builder.batch();
        sources.forEach(source -> {
            var resource = ResourceFactory.newReaderResource(new StringReader(source.drl()));
            resource.setSourcePath(source.path());
            batch.add(resource, ResourceType.DRL);
        });
        batch.build();
        builder.getErrors().forEach(error -> {
            var resource = error.getResource();
            var lines = error.getLines();
            complaints.add(new Complaint(
                    resource == null ? "" : resource.getSourcePath(),
                    lines.length == 0 ? 0 : lines[0],
                    error.getMessage()));
        });
        return new Compiled(base(builder.hasErrors() ? List.of() : builder.getKnowledgePackages()));
    }

    /**
     * Conditions are made into classes when they are first asked. By default that happens after twenty times, and until then whole numbers
     * are divided otherwise, so that a verdict could depend on how many came before it.
     */
    private static KieBase base(Collection<KiePackage> packages) {
        var settings = RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), RuleClasses.SHARED);
        settings.setOption(ConstraintJittingThresholdOption.get(0));
        var base = KnowledgeBaseFactory.newKnowledgeBase(settings);
        base.addPackages(packages);
        return base;
    }

    /** Compiles what was compiled before. */
    static Compiled of(Collection<Source> sources) {
        var complaints = new ArrayList<Complaint>();
        var compiled = of(sources, complaints);
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("rules that were compiled before don't compile: " + complaints);
        }
        return compiled;
    }

    KieSession session() {
        return base.newKieSession();
    }

    /** Where Drools' network begins: a node for each kind of fact. */
    List<ObjectTypeNode> roots() {
        return ((InternalRuleBase) base).getRete().getObjectTypeNodes();
    }

    /** What constraints ask for the values that aren't in the fact. */
    ReteEvaluator resolver() {
        return (ReteEvaluator) session();
    }
}
