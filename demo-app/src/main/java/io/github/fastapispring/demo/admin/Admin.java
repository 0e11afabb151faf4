package io.github.fastapispring.demo.admin;

import io.github.fastapispring.ApiRouter;

/**
 * The parent of all routers that only those with the admin key may use.
 */
@ApiRouter(prefix = "/admin", tags = "admin", dependencies = RequireAdminKey.class)
public final class Admin {

}
