"""Credentials that must not be there, by detect-secrets."""
import re

from detect_secrets import SecretsCollection
from detect_secrets.settings import transient_settings

from . import Flaw

name = "secrets"

# Everything that detect-secrets brings.
PLUGINS = [
    "ArtifactoryDetector", "AWSKeyDetector", "AzureStorageKeyDetector", "BasicAuthDetector", "CloudantDetector",
    "DiscordBotTokenDetector", "GitHubTokenDetector", "GitLabTokenDetector", "IbmCloudIamDetector",
    "IbmCosHmacDetector", "JwtTokenDetector", "KeywordDetector", "MailchimpDetector", "NpmDetector",
    "OpenAIDetector", "PrivateKeyDetector", "PypiTokenDetector", "SendGridDetector", "SlackDetector",
    "SoftlayerDetector", "SquareOAuthDetector", "StripeDetector", "TelegramBotTokenDetector", "TwilioKeyDetector",
]
SETTINGS = {
    "plugins_used": [{"name": plugin} for plugin in PLUGINS]
    + [{"name": "Base64HighEntropyString", "limit": 4.5}, {"name": "HexHighEntropyString", "limit": 3.0}],
    "filters_used": [{"path": f"detect_secrets.filters.heuristic.{filter}"} for filter in (
        "is_indirect_reference", "is_likely_id_string", "is_potential_uuid", "is_sequential_string",
        "is_templated_secret", "is_prefixed_with_dollar_sign", "is_not_alphanumeric_string",
    )],
}

# Git ids and SHA-256 fingerprints look random and are meant to be read.
FINGERPRINT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


def wants(path):
    return True


def judge(top, paths):
    with transient_settings(SETTINGS):
        for path in paths:
            found = SecretsCollection()
            found.scan_file(str(top / path))
            for _, secret in found:
                if secret.type == "Hex High Entropy String" and FINGERPRINT.fullmatch(secret.secret_value or ""):
                    continue
                yield Flaw(path, f"line {secret.line_number}: {secret.type}")
