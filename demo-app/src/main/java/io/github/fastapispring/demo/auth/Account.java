package io.github.fastapispring.demo.auth;

import java.util.Collection;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.util.StringUtils;

/**
 * A user as the login sees it.
 *
 * @param id the key
 * @param passwordHash the hash of the password
 * @param scopes what the user may do, separated by blanks
 */
@Table("users")
record Account(@Id long id, String passwordHash, String scopes) {

	/**
	 * The scopes that are granted: no more than are asked for, and no more than the user
	 * has.
	 * @param asked what a client asks for
	 * @return those of them that the user has
	 */
	List<String> grant(Collection<String> asked) {
		List<String> held = List.of(StringUtils.tokenizeToStringArray(this.scopes, " "));
		return held.stream().filter(asked::contains).toList();
	}

	@Override
	public String toString() {
		return "Account[id=" + this.id + ", scopes=" + this.scopes + ", passwordHash=***]";
	}

}
