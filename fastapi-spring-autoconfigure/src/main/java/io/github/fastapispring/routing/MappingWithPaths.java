package io.github.fastapispring.routing;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.condition.RequestCondition;
import org.springframework.web.reactive.result.condition.RequestConditionHolder;
import org.springframework.web.reactive.result.condition.VersionRequestCondition;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

/**
 * A mapping under other paths. What {@link RequestMappingInfo#mutate()} makes has a
 * condition more than before, which is empty and nevertheless described; so a mapping is
 * built anew from the texts of its conditions.
 */
final class MappingWithPaths {

	private MappingWithPaths() {
	}

	static RequestMappingInfo of(RequestMappingInfo info, Set<String> paths,
			RequestMappingInfo.BuilderConfiguration options) {
		RequestMappingInfo.Builder builder = RequestMappingInfo.paths(paths.toArray(String[]::new))
			.methods(info.getMethodsCondition().getMethods().toArray(RequestMethod[]::new))
			.params(texts(info.getParamsCondition().getExpressions()))
			.headers(texts(info.getHeadersCondition().getExpressions()))
			.consumes(texts(info.getConsumesCondition().getExpressions()))
			.produces(texts(info.getProducesCondition().getExpressions()))
			.version(version(info.getVersionCondition()))
			.options(options);
		if (info.getName() != null) {
			builder.mappingName(info.getName());
		}
		RequestCondition<?> custom = condition(info.getCustomCondition());
		return ((custom != null) ? builder.customCondition(custom) : builder).build();
	}

	private static String[] texts(Collection<?> expressions) {
		return expressions.stream().map(Object::toString).toArray(String[]::new);
	}

	/** The condition's own text lacks the plus of a baseline. */
	private static String version(VersionRequestCondition condition) {
		String bracketed = condition.toString();
		return bracketed.substring(1, bracketed.length() - 1);
	}

	/** Spring has already mutated a mapping that names no path. */
	private static @Nullable RequestCondition<?> condition(@Nullable RequestCondition<?> custom) {
		return (custom instanceof RequestConditionHolder holder) ? condition(holder.getCondition()) : custom;
	}

}
