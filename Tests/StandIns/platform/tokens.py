"""What a token service answers (OAuth 2, client credentials), and which tokens the registry takes."""

import base64
import time
from urllib.parse import parse_qs


class Tokens:
    def __init__(self):
        self.wanted, self.granted, self.ends = False, 0, {}

    def ask(self, id="", secret="", scope=None, lifetime=3600, cluster=None, pool=None, revoke=False):
        """From now on the registry wants a token of such a client; revoke ends those that were given."""
        if revoke:
            self.ends = {}
            return
        self.wanted, self.scope, self.lifetime, self.cluster, self.pool = True, scope, lifetime, cluster, pool
        self.login = "Basic " + base64.b64encode(f"{id}:{secret}".encode()).decode()

    def answer(self, headers, body):
        form = {key: values[0] for key, values in parse_qs(body.decode()).items()}
        if not self.wanted or headers.get("Authorization") != self.login:
            return 401, {"error": "invalid_client", "error_description": "The client is not known."}
        if form.get("grant_type") != "client_credentials" or form.get("scope") != self.scope:
            return 400, {"error": "invalid_scope"}
        self.granted += 1
        token = f"stand-in-token-{self.granted}"
        self.ends[token] = time.monotonic() + self.lifetime
        return 200, {"access_token": token, "token_type": "Bearer", "expires_in": self.lifetime}

    def fits(self, headers):
        token = headers.get("Authorization", "").removeprefix("Bearer ")
        return (self.ends.get(token, 0) > time.monotonic() and headers.get("target-sr-cluster") == self.cluster
                and headers.get("Confluent-Identity-Pool-Id") == self.pool)
