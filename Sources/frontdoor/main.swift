print("frontdoor")
