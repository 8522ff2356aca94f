package app.foyer;

import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Says in one sentence, in the system's language, why the server did not start. */
@Order(0)
class StartFailures implements FailureAnalyzer, FailureAnalysisReporter {
    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return analysis(refusal, failure);
                }
                case PortInUseException taken -> {
                    return analysis(new Refusal("port-taken", Map.of("port", taken.getPort() + "")), failure);
                }
                default -> {}
            }
        }
        return null;
    }

    private static FailureAnalysis analysis(Refusal refusal, Throwable failure) {
        return new FailureAnalysis(Words.of(refusal, Locale.getDefault().getLanguage()), null, failure);
    }

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        if (analysis.getAction() != null) System.err.println(analysis.getAction());
    }
}
