// Uses every operation of the demo through types that are made from its document. The compiler refuses what the document
// refuses; what it allows is compared with the answers of the demo whose address and admin key are the arguments.
import createClient from "openapi-fetch";
import type { components, paths } from "./build/api.js";

declare const process: { readonly argv: readonly string[] };

type User = components["schemas"]["UserResponse"];

function equal(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error("Nothing where something was expected");
  }
  return value;
}

const client = createClient<paths>({ baseUrl: present(process.argv[2]) });

const login = await client.POST("/token", {
  body: { username: "ada@example.com", password: "difference-engine", scope: "users:read users:write" },
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
});
const tokens = present(login.data);
equal(tokens.scope, "users:read users:write");
client.use({
  onRequest: ({ request }) => request.headers.set("Authorization", `Bearer ${tokens.access_token}`),
});

const refreshed = await client.POST("/token/refresh", {
  body: { grant_type: "refresh_token", refresh_token: tokens.refresh_token, scope: "users:read" },
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
});
equal(refreshed.data?.scope, "users:read");

const admin = createClient<paths>({
  baseUrl: present(process.argv[2]),
  headers: { "X-Admin-Key": present(process.argv[3]) },
});
const statistics = await admin.GET("/admin/users/statistics");
equal(present(statistics.data).users >= 2, true);
const unlocked = await admin.POST("/admin/logins/unlock", { body: { email: "alan@example.com" } });
equal(unlocked.response.status, 204);
const ended = await admin.DELETE("/admin/logins/{userId}", { params: { path: { userId: 1 } } });
equal(ended.response.status, 204);
const unknown = await admin.DELETE("/admin/users/{userId}", { params: { path: { userId: 99999 } } });
equal(unknown.error?.detail, "User not found");

const me = await client.GET("/users/me");
equal(me.data?.email, "ada@example.com");

const created = await client.POST("/users", {
  body: { name: "Grace Hopper", email: "grace@typescript.example.com", password: "correct horse" },
});
equal(created.response.status, 201);
const grace: User = present(created.data);
const path = { userId: grace.id };
equal(Number.isNaN(Date.parse(grace.created_at)), false);

const read = await client.GET("/users/{userId}", { params: { path } });
equal(read.data, grace);

const listed = await client.GET("/users", { params: { query: { skip: 0, limit: 100 } } });
const users: User[] = present(listed.data);
equal(users.find((user) => user.id === grace.id), grace);

const named = await client.PATCH("/users/{userId}", { params: { path }, body: { nickname: "amazing" } });
equal(named.data, { ...grace, nickname: "amazing" });
const unnamed = await client.PATCH("/users/{userId}", { params: { path }, body: { nickname: null } });
equal(unnamed.data, { ...grace, nickname: null });

const invalid = await client.POST("/users", { body: { name: "", email: "grace", password: "short" } });
equal(invalid.response.status, 422);
const detail = present(invalid.error).detail;
if (typeof detail === "string") {
  throw new Error(detail);
}
equal(detail?.map(({ loc, type }) => [loc, type]), [
  [["body", "name"], "string_too_short"],
  [["body", "email"], "value_error"],
  [["body", "password"], "string_too_short"],
]);

const deleted = await client.DELETE("/users/{userId}", { params: { path } });
equal(deleted.response.status, 204);
const missing = await client.GET("/users/{userId}", { params: { path } });
equal(missing.response.status, 404);
equal(missing.error?.detail, "User not found");

// Never called: only the compiler sees it.
export const refusedByTheCompiler = () => [
  // @ts-expect-error: the password is missing
  client.POST("/users", { body: { name: "Grace Hopper", email: "grace@typescript.example.com" } }),
  // @ts-expect-error: a name is never null
  client.PATCH("/users/{userId}", { params: { path }, body: { name: null } }),
  // @ts-expect-error: a key is a number
  client.GET("/users/{userId}", { params: { path: { userId: "1" } } }),
  // @ts-expect-error: there is no such path
  client.GET("/user"),
];
