"""Pieces that several views are made of: one idea a module, plain functions, for thousands of rows."""
