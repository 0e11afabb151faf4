package io.github.fastapispring.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;

import io.github.fastapispring.operation.Dependency;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.security.ApiKeyScheme;
import io.github.fastapispring.security.HttpBearer;
import io.github.fastapispring.security.HttpScheme;
import io.github.fastapispring.security.OAuth2Flow;
import io.github.fastapispring.security.OAuth2Scheme;
import io.github.fastapispring.security.OpenIdConnect;
import io.github.fastapispring.security.SecurityScheme;

/**
 * The security schemes of one document: what operations demand, and what the schemes are.
 */
final class SecuritySchemes {

	private final Map<String, io.swagger.v3.oas.models.security.SecurityScheme> definitions = new LinkedHashMap<>();

	/**
	 * Writes what an operation demands: each scheme that it depends on, with the scopes
	 * of all who ask for it.
	 * @param operation the operation
	 * @param written takes the requirements
	 */
	void write(PathOperation operation, Operation written) {
		Map<String, List<String>> demanded = new LinkedHashMap<>();
		operation.allDependencies()
			.flatMap(Dependency::all)
			.forEach((dependency) -> dependency.provider().scheme().ifPresent((scheme) -> {
				this.definitions.computeIfAbsent(scheme.schemeName(), (name) -> definition(scheme));
				List<String> scopes = demanded.computeIfAbsent(scheme.schemeName(), (name) -> new ArrayList<>());
				dependency.scopes().stream().filter((scope) -> !scopes.contains(scope)).forEach(scopes::add);
			}));
		demanded.forEach((name, scopes) -> written.addSecurityItem(new SecurityRequirement().addList(name, scopes)));
	}

	/**
	 * Adds all schemes that were met.
	 * @param target takes the components
	 */
	void complete(Components target) {
		this.definitions.forEach(target::addSecuritySchemes);
	}

	private static io.swagger.v3.oas.models.security.SecurityScheme definition(SecurityScheme<?, ?> scheme) {
		io.swagger.v3.oas.models.security.SecurityScheme definition = new io.swagger.v3.oas.models.security.SecurityScheme()
			.description(scheme.description());
		if (scheme instanceof ApiKeyScheme<?> key) {
			return definition.type(Type.APIKEY).in(In.valueOf(key.in().toUpperCase(Locale.ROOT))).name(key.name());
		}
		if (scheme instanceof HttpScheme<?, ?> http) {
			return definition.type(Type.HTTP)
				.scheme(http.scheme())
				.bearerFormat((http instanceof HttpBearer bearer) ? bearer.bearerFormat() : null);
		}
		if (scheme instanceof OAuth2Scheme<?, ?> oauth2) {
			return definition.type(Type.OAUTH2).flows(flows(oauth2.flows()));
		}
		return definition.type(Type.OPENIDCONNECT).openIdConnectUrl(((OpenIdConnect) scheme).openIdConnectUrl());
	}

	private static OAuthFlows flows(List<OAuth2Flow> flows) {
		OAuthFlows written = new OAuthFlows();
		for (OAuth2Flow flow : flows) {
			switch (flow.type()) {
				case IMPLICIT -> written.setImplicit(flow(flow));
				case PASSWORD -> written.setPassword(flow(flow));
				case CLIENT_CREDENTIALS -> written.setClientCredentials(flow(flow));
				case AUTHORIZATION_CODE -> written.setAuthorizationCode(flow(flow));
			}
		}
		return written;
	}

	private static OAuthFlow flow(OAuth2Flow flow) {
		Scopes scopes = new Scopes();
		flow.scopes().forEach(scopes::addString);
		return new OAuthFlow().authorizationUrl(flow.authorizationUrl())
			.tokenUrl(flow.tokenUrl())
			.refreshUrl(flow.refreshUrl())
			.scopes(scopes);
	}

}
