"""Speed against the limits, and the generated people that benchmarks, tests and demos share."""
