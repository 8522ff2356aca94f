package app.foyer.api;

import app.foyer.platform.LocalText;
import app.foyer.platform.PossibleTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Times, which need an offset, and texts, which are a string or a string for each language. */
final class StrictValues extends SimpleModule {
    StrictValues() {
        addDeserializer(Instant.class, new Time<>(Instant.class, OffsetDateTime::toInstant));
        addDeserializer(OffsetDateTime.class, new Time<>(OffsetDateTime.class, time -> time));
        addDeserializer(LocalText.class, new Text());
    }

    private static final class Time<T> extends StdDeserializer<T> {
        private final transient Function<OffsetDateTime, T> as;

        Time(Class<T> type, Function<OffsetDateTime, T> as) {
            super(type);
            this.as = as;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING)
                return (T) context.handleUnexpectedToken(handledType(), parser);
            try {
                var time = OffsetDateTime.parse(parser.getString());
                if (!PossibleTimes.contain(time.toInstant())) throw new DateTimeException("out of range");
                return as.apply(time.minusNanos(time.getNano() % 1_000));
            } catch (DateTimeException wrong) {
                return context.reportInputMismatch(handledType(), "not a time with an offset");
            }
        }
    }

    private static final class Text extends StdDeserializer<LocalText> {
        private static final int MOST = 2_000;
        private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

        Text() {
            super(LocalText.class);
        }

        @Override
        public LocalText deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) return LocalText.of(text(parser, context));
            if (parser.currentToken() != JsonToken.START_OBJECT)
                return (LocalText) context.handleUnexpectedToken(LocalText.class, parser);
            var byLanguage = new LinkedHashMap<String, String>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var tag = parser.currentName();
                if (!TAG.matcher(tag).matches()) context.reportInputMismatch(LocalText.class, "not a language");
                if (parser.nextToken() != JsonToken.VALUE_STRING) context.handleUnexpectedToken(String.class, parser);
                byLanguage.put(tag, text(parser, context));
            }
            return new LocalText(byLanguage);
        }

        /** What is not Unicode would come back from the database as something else. */
        private static String text(JsonParser parser, DeserializationContext context) {
            var text = parser.getString();
            var halves = text.codePoints().anyMatch(code -> Character.getType(code) == Character.SURROGATE);
            if (halves || text.length() > MOST) context.reportInputMismatch(LocalText.class, "not a text we can keep");
            return text;
        }
    }
}
