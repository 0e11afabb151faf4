package io.github.fastapispring.docs;

import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value as a literal of a script that stands in a page: none of its characters ends the
 * literal, the script or the line.
 */
final class ScriptValue {

	private static final Separators SPACE_AFTER = Separators.createDefaultInstance()
		.withObjectNameValueSpacing(Spacing.AFTER)
		.withObjectEntrySpacing(Spacing.AFTER)
		.withArrayElementSpacing(Spacing.AFTER);

	private static final DefaultPrettyPrinter.NopIndenter ONE_LINE = DefaultPrettyPrinter.NopIndenter.instance();

	private static final ObjectWriter WRITER = JsonMapper.shared()
		.writer()
		.with(new DefaultPrettyPrinter(SPACE_AFTER).withObjectIndenter(ONE_LINE).withArrayIndenter(ONE_LINE));

	private ScriptValue() {
	}

	static String json(Object value) {
		return WRITER.writeValueAsString(value)
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("'", "\\u0027")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

	static String quoted(String value) {
		String json = json(value);
		return "'" + json.substring(1, json.length() - 1) + "'";
	}

}
