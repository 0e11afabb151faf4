package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.ErrorDetail;
import io.github.fastapispring.error.Location;

/**
 * Lets Jackson read, within its own models, a type whose description does all the
 * reading.
 */
final class TreeDeserializer extends StdDeserializer<Object> {

	private final JavaType type;

	private final ValueTypes types;

	private final boolean strict;

	TreeDeserializer(JavaType type, ValueTypes types) {
		this(type, types, false);
	}

	private TreeDeserializer(JavaType type, ValueTypes types, boolean strict) {
		super(type);
		this.type = type;
		this.types = types;
		this.strict = strict;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
		return StrictScalar.isDemanded(property) ? new TreeDeserializer(this.type, this.types, true) : this;
	}

	@Override
	public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
		JsonNode node = node(parser);
		ErrorCollector errors = this.types.newErrors();
		ValueType described = this.types.of(this.type);
		Object value = (this.strict ? described.strict() : described).read(node, Location.of("body"),
				ReadContext.within(context, errors));
		if (!errors.isEmpty()) {
			ErrorDetail first = errors.toList().get(0);
			return context.reportInputMismatch(this, "%s at %s", first.msg(), first.loc());
		}
		return value;
	}

	/** Of a tree the node itself, by which a union knows it again. */
	private JsonNode node(JsonParser parser) {
		if (parser.streamReadInputSource() instanceof JsonNode root && parser.currentToken().isStructStart()) {
			JsonNode node = root.at(parser.streamReadContext().pathAsPointer());
			if (node.isContainer()) {
				parser.skipChildren();
				return node;
			}
		}
		return this.types.treeReader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(parser);
	}

}
