package org.kpigovernor.app.demo;

/** The rest of the demonstration's configuration: where it listens and sends, and when it reviews. */
final class ServiceYaml {
    /** All four reviews, each at {@link Itinerary#REVIEW_TIME} of the team's zone. */
    static final String REVIEWS = """
            reviews:
              - { kind: daily, at: "08:00", days: Mon-Fri, to: [manager], quiet: skip }
              - { kind: weekly, at: "08:00", day: Mon, to: [manager], quiet: send }
              - { kind: monthly, at: "08:00", to: [manager, head] }
              - { kind: quarterly, at: "08:00", to: [head] }
            """;

    private ServiceYaml() {}

    static String service(DemoHome.Ports ports) {
        return """
                http:
                  host: 127.0.0.1
                  port: %d
                  base-url: http://127.0.0.1:%d
                smtp:
                  host: %s
                  port: %d
                  security: none
                  from: KPI Governor <kpi-governor@acme.example>
                """.formatted(ports.http(), ports.http(), LocalMailbox.HOST, ports.smtp());
    }
}
