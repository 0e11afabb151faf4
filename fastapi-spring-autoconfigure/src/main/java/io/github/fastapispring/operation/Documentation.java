package io.github.fastapispring.operation;

import java.util.List;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.RequestMapping;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRoute;

/**
 * What a path operation says for its documentation.
 *
 * @param summary a short title; empty for none
 * @param description Markdown; empty for none
 * @param operationId the operation id; empty for a derived one
 * @param tags the tags of the routers and the operation
 * @param responses additional answers
 * @param responseDescription what the successful answer means; empty for none
 * @param consumes the content types of requests; empty for JSON
 * @param produces the content types of answers; empty for JSON
 * @param callbacks the interfaces of its callbacks
 * @param version the API version; empty for any
 * @param openapiExtra JSON that is merged into the documented operation; empty for none
 * @param deprecated whether it is deprecated
 * @param includeInSchema whether it is documented
 */
public record Documentation(String summary, String description, String operationId, List<String> tags,
		List<ApiResponse> responses, String responseDescription, List<String> consumes, List<String> produces,
		List<Class<?>> callbacks, String version, String openapiExtra, boolean deprecated, boolean includeInSchema) {

	/** An operation that says nothing. */
	public static final Documentation NONE = new Documentation("", "", "", List.of(), List.of(), "", List.of(),
			List.of(), List.of(), "", "", false, true);

	/**
	 * Reads what a handler method says.
	 * @param annotations the annotations of the method
	 * @param router what its router shares
	 * @return the documentation
	 */
	static Documentation of(MergedAnnotations annotations, RouterSettings router) {
		MergedAnnotation<RequestMapping> mapping = annotations.get(RequestMapping.class);
		List<String> consumes = mapping.isPresent() ? List.of(mapping.getStringArray("consumes")) : List.of();
		List<String> produces = mapping.isPresent() ? List.of(mapping.getStringArray("produces")) : List.of();
		String version = mapping.isPresent() ? mapping.getString("version") : "";
		MergedAnnotation<ApiRoute> route = annotations.get(ApiRoute.class);
		if (!route.isPresent()) {
			return new Documentation("", "", "", router.tags(), router.responses(), "", consumes, produces,
					router.callbacks(), version, "", router.deprecated() || annotations.isPresent(Deprecated.class),
					router.includeInSchema());
		}
		ApiRoute said = route.synthesize();
		return new Documentation(said.summary(), said.description(), said.operationId(),
				RouterSettings.join(router.tags(), List.of(said.tags())),
				RouterSettings.join(router.responses(), List.of(said.responses())), said.responseDescription(),
				consumes, produces, RouterSettings.join(router.callbacks(), List.of(said.callbacks())), version,
				said.openapiExtra(),
				router.deprecated() || said.deprecated() || annotations.isPresent(Deprecated.class),
				router.includeInSchema() && said.includeInSchema());
	}

}
