// An agency's server of accounts: node server.mjs <algorithm>. Prints its address once it listens.
// It is oidc-provider, certified by the OpenID Foundation; what is ours is the page on which a person types a number.
import { createServer } from "node:http";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { Provider, interactionPolicy } from "./provider.mjs";

const algorithm = process.argv[2] ?? "RS256";
const key = () => {
  const pair = algorithm.startsWith("ES")
    ? generateKeyPairSync("ec", { namedCurve: "P-256" })
    : generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...pair.privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: algorithm };
};

// Nobody is asked whether the agency's own programme may know who they are.
const policy = interactionPolicy.base();
policy.get("consent").checks.remove("native_client_prompt");

const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  jwks: { keys: [key()] },
  cookies: { keys: [randomUUID()] },
  pkce: { required: () => true },
  clients: [
    {
      client_id: "dure",
      // Letters that have to be written as in a form.
      client_secret: "a b:c%d+e",
      client_name: "두레",
      // Loopback addresses of any port, as the tests have one.
      application_type: "native",
      redirect_uris: ["http://127.0.0.1/sign-in/agency", "http://127.0.0.1/me/agency"],
      post_logout_redirect_uris: ["http://127.0.0.1/sign-in"],
      grant_types: ["authorization_code"],
      response_types: ["code"],
      token_endpoint_auth_method: "client_secret_basic",
      id_token_signed_response_alg: algorithm,
    },
  ],
  enabledJWA: { idTokenSigningAlgValues: [algorithm] },
  conformIdTokenClaims: false,
  claims: { openid: ["sub"], profile: ["employee"] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, employee: id.replace("agency-", "") }) }),
  loadExistingGrant: async (context) => {
    const grant = new context.oidc.provider.Grant({
      clientId: context.oidc.client.clientId,
      accountId: context.oidc.session.accountId,
    });
    grant.addOIDCScope("openid profile");
    await grant.save();
    return grant;
  },
  interactions: { policy, url: (_, interaction) => `/interaction/${interaction.uid}` },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
});
const oidc = provider.callback();
server.on("request", async (request, response) => {
  if (!request.url.startsWith("/interaction/")) return oidc(request, response);
  if (request.method === "GET") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return response.end(
      '<!DOCTYPE html><html lang="ko"><title>기관 로그인</title><h1>기관 로그인</h1><form method="post">' +
        '<label for="number">직원 번호</label><input id="number" name="number"><button>로그인</button></form></html>',
    );
  }
  let body = "";
  for await (const piece of request) body += piece;
  const number = new URLSearchParams(body).get("number");
  const result = number === "" ? { error: "access_denied" } : { login: { accountId: number } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
});
console.log(issuer);
// It ends with the test that started it, however that ends.
process.stdin.resume();
process.stdin.on("end", () => process.exit());
