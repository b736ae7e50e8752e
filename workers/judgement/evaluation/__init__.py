"""Measures the judgement on data that people have labelled. No text of the data appears in what comes out."""
