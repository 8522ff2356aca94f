package app.foyer.cues;

import java.util.List;
import java.util.Optional;

/** What an event's pack says of cues. */
public record CueSetup(List<Channel> channels, List<Crew> crew, List<Rule> rules) {
    public static final CueSetup NONE = new CueSetup(List.of(), List.of(), List.of());

    public CueSetup {
        channels = List.copyOf(channels);
        crew = List.copyOf(crew);
        rules = List.copyOf(rules);
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Optional<Crew> crew(String id) {
        return crew.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The rules by which speakers are called to the stage. */
    public List<Rule> calls() {
        return rules.stream().filter(rule -> rule.tell().equals(Rule.SPEAKER)).toList();
    }

    /** Where a recipient of a rule is told, or null for the console alone. */
    String channel(Rule rule, Recipient recipient) {
        var own = crew(recipient.id()).map(Crew::channel).orElse(null);
        if (recipient.kind() != Recipient.Kind.CREW) return rule.channel();
        return rule.channel() == null || !recipient.id().equals(rule.tell()) ? own : rule.channel();
    }
}
