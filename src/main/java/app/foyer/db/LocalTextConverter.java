package app.foyer.db;

import app.foyer.platform.LocalText;
import org.jooq.JSON;
import org.jooq.impl.AbstractConverter;
import tools.jackson.databind.json.JsonMapper;

/** Texts in several languages are JSON objects by language tag. */
public final class LocalTextConverter extends AbstractConverter<JSON, LocalText> {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public LocalTextConverter() {
        super(JSON.class, LocalText.class);
    }

    @Override
    public LocalText from(JSON stored) {
        return stored == null ? null : MAPPER.readValue(stored.data(), LocalText.class);
    }

    @Override
    public JSON to(LocalText text) {
        return text == null ? null : JSON.json(MAPPER.writeValueAsString(text));
    }
}
