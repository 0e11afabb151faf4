package io.github.fastapispring.docs;

/**
 * Where an authorization server sends the browser back to: hands the answer over to the
 * page of Swagger UI that opened this one.
 */
public final class OAuth2RedirectPage implements Page {

	@Override
	public String html(Links links) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<title>Swagger UI: OAuth2 Redirect</title>
				</head>
				<body>
				<script>
				const CODE_FLOWS = ['accessCode', 'authorizationCode', 'authorization_code'];

				function received() {
				  const inFragment = /code|token|error/.test(location.hash);
				  const text = inFragment ? location.hash.substring(1).replace('?', '&') : location.search.substring(1);
				  return Object.fromEntries(new URLSearchParams(text));
				}

				function refusal(answer) {
				  if (!answer.error) {
				    return '[Authorization failed]: no accessCode received from the server';
				  }
				  const reason = answer.error_description || 'no accessCode received from the server';
				  const more = answer.error_uri ? ' More info: ' + answer.error_uri : '';
				  return '[' + answer.error + ']: ' + reason + '.' + more;
				}

				function handOver(request, answer) {
				  const isValid = answer.state === request.state;
				  const auth = request.auth;
				  const redirectUrl = request.redirectUrl;
				  if (!CODE_FLOWS.includes(auth.schema.get('flow')) || auth.code) {
				    request.callback({ auth, token: answer, isValid, redirectUrl });
				    return;
				  }
				  if (!isValid) {
				    request.errCb({
				      authId: auth.name, source: 'auth', level: 'warning',
				      message: 'The state that came back is not the one that was sent. This answer may be forged.',
				    });
				  }
				  if (answer.code) {
				    delete request.state;
				    auth.code = answer.code;
				    request.callback({ auth, redirectUrl });
				    return;
				  }
				  request.errCb({ authId: auth.name, source: 'auth', level: 'error', message: refusal(answer) });
				}

				if (window.opener && window.opener.swaggerUIRedirectOauth2) {
				  handOver(window.opener.swaggerUIRedirectOauth2, received());
				  window.close();
				}
				</script>
				</body>
				</html>
				""";
	}

}
