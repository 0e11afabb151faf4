package io.github.fastapispring.demo.auth;

import java.util.List;

import org.springframework.util.StringUtils;

/**
 * A login that can be refreshed.
 *
 * @param userId whose login it is
 * @param scopes what was granted, separated by blanks
 */
record Login(long userId, String scopes) {

	/**
	 * The scopes of the next access token: never more than were granted.
	 * @param asked the scopes that are asked for, none for all
	 * @return those of them that were granted
	 */
	List<String> scopes(List<String> asked) {
		List<String> granted = List.of(StringUtils.tokenizeToStringArray(this.scopes, " "));
		return asked.isEmpty() ? granted : granted.stream().filter(asked::contains).toList();
	}

}
