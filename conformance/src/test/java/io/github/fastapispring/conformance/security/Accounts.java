package io.github.fastapispring.conformance.security;

import java.util.Map;
import java.util.Optional;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who may log in, with the hashes of their passwords.
 */
final class Accounts {

	/** Is verified for names that nobody has, which then take as long as others. */
	private static final String NOBODY = "$2a$10$Kg7zMx8qRsTthZQkR/Og1.SeX/11t/ujCjGg5y3CWR1SFZUi68d8e";

	private final PasswordEncoder passwords = new BCryptPasswordEncoder();

	private final Map<String, Account> accounts = Map.of("johndoe",
			new Account(new User("johndoe", "johndoe@example.com", "John Doe", false),
					"$2a$10$yfl0MzoMokDRJrePQMqXG.rZRCFHtW.4TBLGUL2zJUwlCEOEPrAJ6"),
			"alice", new Account(new User("alice", "alicechains@example.com", "Alice Chains", true),
					"$2a$10$WkKjAd0vNzW/viI9fvuoIOvogBegqrhpQbp7rZe6YFMwi4ykddtdm"));

	Optional<User> authenticate(String username, String password) {
		Account account = this.accounts.get(username);
		boolean matches = this.passwords.matches(password, (account != null) ? account.hashedPassword() : NOBODY);
		return Optional.ofNullable(account).filter((found) -> matches).map(Account::user);
	}

	Optional<User> find(String username) {
		return Optional.ofNullable(this.accounts.get(username)).map(Account::user);
	}

	/** A user with the hash of the password, which never leaves. */
	private record Account(User user, String hashedPassword) {
	}

}
