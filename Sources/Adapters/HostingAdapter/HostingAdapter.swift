// HostingAdapter
