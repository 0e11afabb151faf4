package io.github.fastapispring.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what keeps a type from being written as JSON and read again, in the type itself
 * or in what it is made of.
 */
final class PayloadCheck {

	private final JsonMapper mapper;

	private final ClassIntrospector reading;

	private final ClassIntrospector writing;

	private final Set<JavaType> seen = new HashSet<>();

	private final List<String> faults = new ArrayList<>();

	private PayloadCheck(JsonMapper mapper) {
		this.mapper = mapper;
		this.reading = mapper.deserializationConfig().classIntrospectorInstance();
		this.writing = mapper.serializationConfig().classIntrospectorInstance();
	}

	/**
	 * Checks a type.
	 * @param mapper reads and writes its values
	 * @param type the type
	 * @return what is wrong, nothing for a type that is right
	 */
	static List<String> faults(JsonMapper mapper, JavaType type) {
		PayloadCheck check = new PayloadCheck(mapper);
		check.visit(type);
		return check.faults;
	}

	private void visit(JavaType type) {
		if (!this.seen.add(type)) {
			return;
		}
		if (type.getContentType() != null) {
			visit(type.getContentType());
		}
		else if (isReadable(type) && !type.getRawClass().getName().startsWith("java.") && !type.isEnumType()) {
			visitProperties(type);
		}
	}

	/** Jackson knows only when it reads whether it can make an object at all. */
	private boolean isReadable(JavaType type) {
		try {
			this.mapper.readerFor(type).readValue("{}");
		}
		catch (InvalidDefinitionException ex) {
			this.faults.add(type.getRawClass().getName() + " cannot be read (" + ex.getOriginalMessage() + ").");
			return false;
		}
		catch (JacksonException ex) {
			return true;
		}
		return true;
	}

	private void visitProperties(JavaType type) {
		List<BeanPropertyDefinition> read = this.reading
			.introspectForDeserialization(type, this.reading.introspectClassAnnotations(type))
			.findProperties();
		Set<String> written = this.writing
			.introspectForSerialization(type, this.writing.introspectClassAnnotations(type))
			.findProperties()
			.stream()
			.filter(BeanPropertyDefinition::couldSerialize)
			.map(BeanPropertyDefinition::getName)
			.collect(Collectors.toSet());
		for (BeanPropertyDefinition property : read) {
			if (property.couldDeserialize()) {
				if (!written.contains(property.getName())) {
					this.faults.add(type.getRawClass().getName() + " does not write its " + property.getName() + ".");
				}
				visit(property.getPrimaryType());
			}
		}
	}

}
