"""How long the searches of this folder look: every day the same examples, in a search for more."""

from hypothesis import HealthCheck, settings

_COMMON = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}
settings.register_profile("everyday", max_examples=100, derandomize=True, **_COMMON)
settings.register_profile("search", max_examples=10_000, print_blob=True, **_COMMON)
settings.load_profile("everyday")
