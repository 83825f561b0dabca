"""`sayso corpus`: whole archives -> Parquet, in parts that any number of workers label."""
