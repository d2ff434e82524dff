-- How many alerts are open is counted when the bell asks: nothing of it is kept.
DROP TABLE alert_counts;
