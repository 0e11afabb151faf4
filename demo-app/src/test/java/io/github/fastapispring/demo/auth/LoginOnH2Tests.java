package io.github.fastapispring.demo.auth;

import org.springframework.test.context.TestPropertySource;

/**
 * Logins on the embedded database.
 */
@TestPropertySource(properties = "demo.database=logins")
class LoginOnH2Tests extends LoginTests {

}
