package io.github.fastapispring.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Lets Jackson refuse an array that is longer than the class which it is read into has
 * properties.
 */
final class TupleLength extends ValueDeserializerModifier {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial")
	private final ValueTypes types;

	TupleLength(ValueTypes types) {
		this.types = types;
	}

	@Override
	public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription.Supplier description,
			ValueDeserializer<?> deserializer) {
		boolean tuple = deserializer instanceof BeanDeserializerBase
				&& description.findExpectedFormat(description.getBeanClass()).getShape() == JsonFormat.Shape.ARRAY;
		return tuple ? new Tuple(deserializer, ((BeanDeserializerBase) deserializer).getPropertyCount(), this.types)
				: deserializer;
	}

	/**
	 * Counts the elements before the class is read.
	 */
	static final class Tuple extends DelegatingDeserializer {

		private final int length;

		private final ValueTypes types;

		private Tuple(ValueDeserializer<?> delegate, int length, ValueTypes types) {
			super(delegate);
			this.length = length;
			this.types = types;
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
			return new Tuple(delegate, this.length, this.types);
		}

		@Override
		public Object deserialize(JsonParser parser, DeserializationContext context) {
			JsonNode node = this.types.treeReader()
				.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
				.readTree(parser);
			if (node.isArray() && node.size() > this.length) {
				return context.reportInputMismatch(this, "more than %d elements", this.length);
			}
			try (JsonParser tree = node.traverse(context)) {
				tree.nextToken();
				return super.deserialize(tree, context);
			}
		}

	}

}
