package io.github.fastapispring.response;

import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

import io.github.fastapispring.model.ValueTypes;

/**
 * The mappers that write answers: as that of the application, but by declared types.
 */
final class ResponseMappers {

	private final ObjectMapper application;

	private final ObjectMapper declared;

	private final ObjectMapper filtered;

	ResponseMappers(JsonMapper application, ValueTypes types) {
		JsonMapper runtime = application.rebuild().addModule(new PartialModule(types)).build();
		this.application = runtime;
		JsonMapper mapper = runtime.rebuild()
			.enable(MapperFeature.USE_STATIC_TYPING)
			.addModule(new RuntimeTypeModule())
			.addModule(CompiledGetters.module())
			.build();
		this.declared = mapper;
		this.filtered = mapper.rebuild()
			.annotationIntrospector(AnnotationIntrospector.pair(new EveryClassFiltered(),
					mapper.serializationConfig().getAnnotationIntrospector()))
			.build();
	}

	/**
	 * Writes by runtime types.
	 */
	ObjectMapper application() {
		return this.application;
	}

	/**
	 * Writes the fields that the declared type has.
	 */
	ObjectMapper declared() {
		return this.declared;
	}

	/**
	 * Writes them through the filter {@link FieldFilter#ID}.
	 */
	ObjectMapper filtered() {
		return this.filtered;
	}

	private static final class EveryClassFiltered extends NopAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		@Override
		public Object findFilterId(MapperConfig<?> config, Annotated annotated) {
			return FieldFilter.ID;
		}

	}

}
