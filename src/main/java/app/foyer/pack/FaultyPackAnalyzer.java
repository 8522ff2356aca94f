package app.foyer.pack;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that stops at a faulty pack says what {@code foyer check} says, and no stack trace. */
final class FaultyPackAnalyzer extends AbstractFailureAnalyzer<FaultyPack> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, FaultyPack cause) {
        var language = Locale.getDefault().getLanguage();
        var faults = cause.faults().stream().map(fault -> fault.in(language)).collect(Collectors.joining("\n"));
        var words = Fault.words(language);
        return new FailureAnalysis(
                words.get("stopped", cause.pack().toString()) + "\n\n" + faults,
                words.get("mend", cause.pack().toString()),
                cause);
    }
}
