package org.kpigovernor.judge.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kpigovernor.judge.files.Problems;

/** Rules that Drools has compiled. Closing it gives back the classes that it made of them. */
final class Compiled implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();

    private final KieContainer container;
    private final ReleaseId release;

    private Compiled(KieContainer container, ReleaseId release) {
        this.container = container;
        this.release = release;
    }

    /** Compiles all sources at once; throws what Drools complains of as problems, together with those found before. */
    static Compiled of(List<Source> sources, Complaints complaints, Problems problems) {
        var services = KieServices.Factory.get();
        var release = services.newReleaseId("org.kpigovernor", "rule-book", Long.toString(COUNT.incrementAndGet()));
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        sources.forEach(source -> files.write(source.resource(), source.drl()));
        var builder = services.newKieBuilder(files);
        var errors = builder.buildAll().getResults().getMessages(Message.Level.ERROR);
        complaints.translate(errors).forEach(problems::add);
        problems.throwIfAny();
        return new Compiled(services.newKieContainer(release), release);
    }

    KieSession session(AgendaEventListener listener) {
        var session = container.newKieSession();
        session.addEventListener(listener);
        return session;
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.Factory.get().getRepository().removeKieModule(release);
    }
}
