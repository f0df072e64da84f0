"""Where extraction runs: a runner maps a function over reports and gives the results in their order."""

from onrecord.run.runner import InProcess, Runner

__all__ = ["InProcess", "Runner"]
