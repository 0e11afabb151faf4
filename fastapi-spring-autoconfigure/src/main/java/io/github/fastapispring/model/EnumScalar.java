package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import io.github.fastapispring.error.Fault;

/**
 * The constants of an enum, each by the JSON value that Jackson writes for it.
 */
final class EnumScalar extends Scalar {

	private final Map<Object, Object> constants;

	private EnumScalar(Map<Object, Object> constants, List<Object> allowed) {
		super(Fault.notInEnum(allowed));
		this.constants = constants;
	}

	static EnumScalar of(Class<?> type, ObjectMapper mapper) {
		Map<Object, Object> constants = new HashMap<>();
		List<Object> allowed = new ArrayList<>();
		for (Object constant : type.getEnumConstants()) {
			JsonNode json = mapper.valueToTree(constant);
			Object value = json.isIntegralNumber() ? json.bigIntegerValue() : json.asString();
			allowed.add(value);
			constants.putIfAbsent(value, constant);
			constants.putIfAbsent(json.asString(), constant);
		}
		return new EnumScalar(constants, allowed);
	}

	@Override
	public Object fromText(String text) {
		Object constant = this.constants.get(text);
		return (constant != null) ? constant : typeFault();
	}

	@Override
	protected Object fromInteger(BigInteger number) {
		Object constant = this.constants.get(number);
		return (constant != null) ? constant : typeFault();
	}

	@Override
	protected Object fromDecimal(BigDecimal number) {
		return IntegerScalar.isLong(number) ? fromInteger(number.toBigInteger()) : typeFault();
	}

}
